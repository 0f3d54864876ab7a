import { expect, test } from 'vitest';
import { calendarDate } from '../../src/core/dates/calendar-date.ts';
import { readMeetingHeader } from '../../src/format/meeting-header.ts';

const day = calendarDate('2026-11-20');
const read = (yaml: string) => readMeetingHeader(day, `---\n${yaml}---\n# Notes\n`);

test('a meeting without front matter says nothing', () => {
  const { header, bodyStart, parsed, problems } = readMeetingHeader(day, '# Notes\n');
  expect({ bodyStart, parsed, problems }).toEqual({ bodyStart: 0, parsed: true, problems: [] });
  expect(header).toEqual({
    time: null,
    status: null,
    focus: null,
    template: null,
    seed: null,
    objective: null,
    duration: null,
    mood: null,
    place: null,
    cancelledBy: null,
    reason: null,
    movedFrom: [],
    next: null,
    questions: [],
  });
});

test('everything a meeting can say', () => {
  const yaml = `date: 2026-11-20
time: 10:00
status: Canceled
focus: career
template: weekly
seed: 12e4
objective: "Q4: hiring"
duration: 45
mood: 4
place: 4.10
cancelled_by: them
reason: ill
moved_from: [2026-11-13, 2026-11-18]
next: +2w
questions: [growth-1, energy-2]
own: [1, {a: b}]
`;
  const { header, bodyStart, parsed, problems } = read(yaml);
  expect({ parsed, problems }).toEqual({ parsed: true, problems: [] });
  expect(bodyStart).toBe(yaml.length + 8);
  expect(header).toEqual({
    time: '10:00',
    status: 'cancelled',
    focus: 'career',
    template: 'weekly',
    seed: '12e4',
    objective: 'Q4: hiring',
    duration: 45,
    mood: 4,
    place: '4.10',
    cancelledBy: 'them',
    reason: 'ill',
    movedFrom: ['2026-11-13', '2026-11-18'],
    next: '2026-12-04',
    questions: ['growth-1', 'energy-2'],
  });
});

test.each([
  ['2026-12-01', '2026-12-01'],
  ['fri', '2026-11-27'],
  ['"in 3 days"', '2026-11-23'],
  ['+1m', '2026-12-20'],
])('next: %s counts from the meeting', (written, date) => {
  expect(read(`next: ${written}\n`)).toMatchObject({ header: { next: date }, problems: [] });
});

test.each([
  ['status: happened', 'status'],
  ['mood: 6', 'mood'],
  ['mood: good', 'mood'],
  ['next: 1/12', 'next'],
  ['cancelled_by: Bob', 'cancelledBy'],
  ['date: yesterday', 'time'],
])('%s is a problem, and the rest is read', (line, key) => {
  const { header, parsed, problems } = read(`${line}\nduration: 30\n`);
  expect(header).toMatchObject({ [key]: null, duration: 30 });
  expect(parsed).toBe(true);
  expect(problems).toMatchObject([{ code: 'bad-value', line: 2, column: line.indexOf(' ') + 2 }]);
});

test('a single old date is a list of one', () => {
  expect(read('moved_from: 2026-11-13\n').header.movedFrom).toEqual(['2026-11-13']);
});

test('a date that is not the one in the name is named, and the name holds', () => {
  const { header, problems } = read('date: 2026-11-21\nnext: +1d\n');
  expect(problems).toMatchObject([{ code: 'date-mismatch', line: 2, column: 7 }]);
  expect(header.next).toBe('2026-11-21');
});

test('front matter that does not parse leaves the body to be read', () => {
  const found = read('status: [held\n');
  expect(found).toMatchObject({ parsed: false, bodyStart: 22, header: { status: null } });
  expect(found.problems[0]?.code).toBe('front-matter-syntax');
});

test.each([
  ['template: career\n', 'career'],
  ['template: career\nfocus: strategic\n', 'strategic'],
  ['template: default\n', null],
])('%j has the focus %s: a career agenda is a career talk', (yaml, focus) => {
  expect(read(yaml).header.focus).toBe(focus);
});
