import { describe, expect, test } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../../src/core/meetings/choose-template.ts';
import { readDocument } from '../../src/format/document.ts';
import { findEvidence, seedOf } from '../../src/format/evidence.ts';
import { ownerNames } from '../../src/format/items/owner-names.ts';
import { findPrivate, readableText } from '../../src/format/privacy/privacy.ts';
import { renderTemplate, type TemplateData } from '../../src/format/template/template.ts';
import { builtIn, MUCH_KNOWN, NOTHING_KNOWN } from './built-in.ts';

const names = ownerNames(null, { handle: 'alice', name: 'Alice Park', aliases: [] });
const NOTHING_HELD = { tickedTopic: false, ownItem: false, prose: false };

function meetingFrom(template: string, data: TemplateData) {
  return read(renderTemplate(template, data).text);
}

function read(text: string) {
  return readDocument(text, { kind: 'meeting', date: MUCH_KNOWN.date, names, bodyStart: 0 });
}

describe.each(BUILT_IN_TEMPLATES)('a fresh meeting from %s', (name) => {
  const meetings = [NOTHING_KNOWN, MUCH_KNOWN].map((data) => meetingFrom(builtIn(name), data));

  test('holds no item, and leaves no mark open', () => {
    for (const { items, blocks } of meetings) {
      expect(items).toEqual([]);
      expect(blocks.unclosed).toBeNull();
    }
  });

  test('is no evidence that anybody met, until somebody writes', () => {
    for (const meeting of meetings) {
      const seed = seedOf(meeting);
      expect(findEvidence(meeting, name, seed)).toEqual(NOTHING_HELD);
      const written = read(meeting.text.replace('## Takeaways\n', '## Takeaways\nAll is well.\n'));
      expect(findEvidence(written, name, seed)).toEqual({ ...NOTHING_HELD, prose: true });
      const promised = read(meeting.text.replace('- [ ] ', '- [ ] @me call due:fri'));
      expect(findEvidence(promised, name, seed)).toEqual({ ...NOTHING_HELD, ownItem: true });
    }
  });

  test('shows nobody its hints or what is private', () => {
    for (const { text, blocks, sections } of meetings) {
      const written = read(`${text}He seemed sad.\n`);
      const privacy = findPrivate(written.text, written.blocks, sections);
      const shown = readableText(
        written.text,
        written.blocks,
        privacy,
        0,
        blocks.lines.length + 1,
        false,
      );
      expect(shown).not.toMatch(/sad|<!--|Private/);
      expect(shown).toContain('## Takeaways');
    }
  });
});

test('whatever a goal or a question says, it adds no item, no section and no privacy', () => {
  const nasty = [
    '[ ] @me pay',
    '# Private',
    'a\n## Private\n- [x] b',
    '%%',
    '<!--',
    '- [ ] c',
    '```',
  ];
  for (const name of BUILT_IN_TEMPLATES) {
    const usual = meetingFrom(builtIn(name), { ...MUCH_KNOWN, goals: ['g'], questions: ['q'] });
    for (const text of nasty) {
      const data = {
        ...MUCH_KNOWN,
        objective: text,
        goals: [text],
        questions: [text],
        since: text,
      };
      const meeting = meetingFrom(builtIn(name), { ...data, name: text, handle: text });
      expect(meeting.items).toEqual([]);
      expect(meeting.sections.length).toBe(usual.sections.length);
      expect(meeting.blocks.unclosed).toBeNull();
      expect(meeting.blocks.asides).toEqual([]);
    }
  }
});
