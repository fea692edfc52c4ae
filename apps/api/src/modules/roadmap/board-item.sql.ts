import { PERSON_NAME_JSON } from '../identity/index.ts';

/**
 * A card of the board as JSON made by SQLite: naive serialising is a board's whole cost. The one place that knows how
 * the columns of an item become the contract's `BoardItem`; `i` is the item.
 */
export const BOARD_ITEM_JSON = `json_object(
  'id', i.id, 'sectionId', i.section_id, 'subsectionId', i.subsection_id, 'number', i.number, 'title', i.title,
  'status', i.status, 'rank', i.rank, 'sortOrder', i.sort_order, 'termRaw', i.term_raw,
  'scheduleKind', i.schedule_kind, 'windows', json(i.windows), 'dueOn', i.due_on, 'factOn', i.fact_on,
  'responsibleRoles', json(i.responsible_roles),
  'responsiblePeople', json((
    SELECT json_group_array(json_object('accountId', a.id, 'name', ${PERSON_NAME_JSON('a')}))
    FROM roadmap_item_people p JOIN accounts a ON a.id = p.account_id WHERE p.item_id = i.id)),
  'responsibleRaw', i.responsible_raw, 'result', i.result,
  'substepsDone', (SELECT count(*) FROM roadmap_substeps s WHERE s.item_id = i.id AND s.is_heading = 0 AND s.done = 1),
  'substepsTotal', (SELECT count(*) FROM roadmap_substeps s WHERE s.item_id = i.id AND s.is_heading = 0),
  'evidenceCount', (SELECT count(*) FROM roadmap_item_evidence e WHERE e.item_id = i.id),
  'version', i.version)`;
