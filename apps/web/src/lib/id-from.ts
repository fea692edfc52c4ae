const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id of an address, or null when it is none: a broken link filters nothing. */
export const idFrom = (text: string | null): string | null => (text !== null && UUID.test(text) ? text : null);
