/** A value as JSON for a data block of a page: nothing in it ends the block. */
export const dataBlock = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
