import { RELATIONS } from '../../core/people/person.ts';
import type { Person } from '../../notebook/read/person-log.ts';
import type { Input, Option } from '../command.ts';
import { optionText, optionTexts } from '../input.ts';

/** The options by which lists are narrowed to some people. */
export const PEOPLE_FILTERS: readonly Option[] = [
  {
    name: 'relation',
    takes: '<relation>',
    choices: RELATIONS,
    about: 'only people of that relation',
  },
  { name: 'tag', takes: '<tag>', many: true, about: 'only people with that tag' },
];

/** Whether somebody passes `--relation` and `--tag`; any one of several tags will do, in any case. */
export function peopleFilter(input: Input): (person: Pick<Person, 'profile'>) => boolean {
  const relation = optionText(input, 'relation');
  const tags = optionTexts(input, 'tag').map((tag) => tag.toLowerCase());
  return ({ profile }) =>
    (relation === undefined || profile.relation === relation) &&
    (tags.length === 0 || profile.tags.some((tag) => tags.includes(tag.toLowerCase())));
}
