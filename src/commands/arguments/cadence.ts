import { type Cadence, parseCadence } from '../../core/rhythm/cadence.ts';

const UNITS: Record<string, string> = { d: 'day', w: 'week', m: 'month', y: 'year' };
const SHORT = /^(\d{1,4}) ?([dwmy])$/;

/** A cadence as it is typed: "week" and "2 weeks" do for "every week" and "every 2 weeks", and so does "2w". */
export function readCadenceWords(text: string): Cadence | null {
  const [, count = '', unit = ''] = SHORT.exec(text.trim().toLowerCase()) ?? [];
  const name = UNITS[unit] ?? '';
  const many = count === '1' ? name : `${count} ${name}s`;
  const words = name === '' ? text : many;
  return parseCadence(words) ?? parseCadence(`every ${words}`);
}
