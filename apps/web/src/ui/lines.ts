import lineCss from './lines.module.css';

/** How lists look: tables, their cards on a phone, ticks and the bar of what is ticked. */
export { lineCss };
