/** The value where it is a real calendar day that XML Schema's `date` takes, else nothing. */
export function xsdDate(value: string | null): string | undefined {
  if (value === null || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value.startsWith('0000')) return undefined;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value) ? value : undefined;
}

/** The value where it is an instant that XML Schema's `dateTime` takes, else nothing. */
export function xsdDateTime(value: string | null): string | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-](0\d|1[0-3]):[0-5]\d)?$/.exec(
    value ?? '',
  );
  return parts && xsdDate(parts[1]!) ? parts[0] : undefined;
}

/** The printed time as a 24-hour time (`1:05 P.M. EST` is `13:05:00`), where it says whether before or after noon. */
export function clockTime(printed: string | null): string | undefined {
  const parts = /^(\d{1,2})(?::(\d{2}))?\s*([AP])\.?\s*M\.?/i.exec(printed ?? '');
  if (!parts) return undefined;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  if (hour < 1 || hour > 12 || minute > 59) return undefined;
  const hour24 = (hour % 12) + (parts[3]!.toUpperCase() === 'P' ? 12 : 0);
  return `${String(hour24).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`;
}

/** Zones that transcripts print, with their distance from UTC. */
const ZONES: Record<string, string> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  GMT: '+00:00',
  UTC: '+00:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
};

/** The instant of a printed time on a day where its zone is printed and known, else the day alone. */
export function instantOn(date: string, printed: string | null): string {
  const time = clockTime(printed);
  const zone = ZONES[/\b([A-Z]{3,4})\b\.?\s*$/.exec(printed ?? '')?.[1] ?? ''];
  return time && zone ? `${date}T${time}${zone}` : date;
}
