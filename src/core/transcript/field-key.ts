/** The name of a field as it is looked up. */
export const fieldKey = (name: string) => name.trim().toLowerCase().replace(/[\s-]/g, '_');
