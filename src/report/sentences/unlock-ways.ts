/** The ways to a goal in words: what each needs, what comes of it, and what stands against a candidate where there is none. */
import {
  MOST_LISTED,
  MOST_TRIED,
  type Goal,
  type Obstacle,
  type Unlock,
  type Way,
} from '../../engine/index.js';
import type { Document, Item } from '../document.js';
import type { UnlockReport } from '../unlock-report.js';
import { choicesInWords, costInWords, reasonsInWords, setInWords, type Setting } from './levers.js';
import {
  byName,
  candidateName,
  counted,
  grouped,
  heading,
  memberName,
  membersInSentence,
  obstructorsInWords,
  sentenceList,
} from './words.js';

const TITLES: Readonly<Record<Goal, (name: string) => string>> = {
  unblocked: (name) => `What would unblock ${name}`,
  adopted: (name) => `What would settle consent to ${name}`,
  blocked: (name) => `What would stop ${name}`,
};

/** The smallest sets with their certificate, or what stands against the goal; nothing where it is reached. */
export function waysBlocks(unlock: Unlock, { scenario }: Pick<UnlockReport, 'scenario'>): Document {
  const { ways, goal, candidate, reached, obstacle } = unlock;
  if (reached) return [];
  const setting = { candidate, scenario };
  const title = heading(TITLES[goal](candidateName(candidate, scenario)));
  if (obstacle !== null)
    return [title, { type: 'paragraph', words: obstacleInWords(obstacle, unlock, setting) }];
  const listed = ways.slice(0, MOST_LISTED);
  const outcomes = listed.map((way) => outcomeInWords(way, unlock, setting));
  const [outcome = null] = outcomes;
  const isSame = outcome !== null && outcomes.every((each) => each === outcome);
  const all = isSame && listed.length > 1 ? [`With any of these, ${outcome}`] : [];
  const items = listed.map((way, at) =>
    wayItem(way, { place: at + 1, outcome: all.length > 0 ? null : (outcomes[at] ?? null) }, setting),
  );
  const after = [...all, ...asksInWords(unlock, setting), certificate(unlock, listed.length)];
  return [title, { type: 'list', items }, ...after.map((words) => ({ type: 'paragraph' as const, words }))];
}

function wayItem(
  way: Way,
  { place, outcome }: { readonly place: number; readonly outcome: string | null },
  setting: Setting,
): Item {
  return {
    words: [{ text: `${place}. ${setInWords(way, setting)}`, tone: 'strong' }, ` (${costInWords(way)})`],
    under: [
      ...choicesInWords(way, setting),
      ...reasonsInWords(way.reasons, setting),
      ...(outcome === null ? [] : [`With it, ${outcome}`]),
    ],
  };
}

/** Undeclared members that are named, at most. Assumed: more are a number to a reader. */
const NAMED = 5;

/** How the candidate stands when the block is lifted; null: the goal says it. */
function outcomeInWords(
  { leads: { verdict, undeclared } }: Way,
  { goal }: Unlock,
  { candidate, scenario }: Setting,
): string | null {
  if (goal !== 'unblocked') return null;
  const name = candidateName(candidate, scenario);
  if (verdict === 'adopted') return `${name} has the consent that the rule requires.`;
  const open = `${name} is neither blocked nor agreed`;
  if (undeclared.length === 0) return `${open}.`;
  const who =
    undeclared.length > NAMED
      ? counted(undeclared.length, 'member')
      : membersInSentence(undeclared, scenario);
  return `${open}: ${who} ${undeclared.length === 1 ? 'is' : 'are'} still undeclared.`;
}

/** What members ask for that is no lever, since no record says that they would come round for it. */
function asksInWords(
  { goal, standing: { profile, blockers } }: Unlock,
  { scenario }: Setting,
): readonly string[] {
  if (goal === 'blocked') return [];
  const asking = profile
    .filter(
      ({ member, record }) => blockers.includes(member.code) && record?.asks && record.liftedBy === null,
    )
    .sort((a, b) => byName(a.member.name, b.member.name));
  const asks = asking.map(({ member, record }) => `${member.name}: ${record?.asks ?? ''}`);
  if (asking.length === 0) return [];
  const who = membersInSentence(
    asking.map(({ member }) => member.code),
    scenario,
  );
  const verb = asking.length === 1 ? 'asks' : 'ask';
  return [
    `${who} ${verb} for something, but nothing on record says that it would be enough. ${asks.join('; ')}.`.replace(
      /^the /,
      'The ',
    ),
  ];
}

/** What the list is: all there is, or what was left out. */
function certificate({ ways, complete, levers }: Unlock, listed: number): string {
  const shown = listed < ways.length ? `These are the cheapest ${listed} of ${ways.length} sets. ` : '';
  const accounted =
    levers.length === 1
      ? 'it is the only lever'
      : `all sets of ${counted(levers.length, 'lever')} are accounted for, and no part of a listed set is enough`;
  return complete
    ? `${shown}There is no other: ${accounted}.`
    : `${shown}No part of a listed set is enough. Others may be missing: a bound left them out, or the search ended after ${grouped(MOST_TRIED)} tries.`;
}

/** What stands against a candidate whatever is done. */
function obstacleInWords(
  { verdict, blockers, unnamed, deadlocks }: Obstacle,
  { ways, levers, complete }: Unlock,
  { candidate, scenario }: Setting,
): string {
  const name = candidateName(candidate, scenario);
  if (ways.length > 0 || (verdict !== 'blocked' && !complete)) return 'Nothing within the bounds is enough.';
  if (verdict === 'withdrawn') return `${name} is out of the race.`;
  if (verdict === 'not-applicable') return `${name} cannot be judged under this rule.`;
  const all =
    levers.length === 0
      ? 'There is nothing to be done'
      : `With all of ${counted(levers.length, 'lever')} used`;
  const still =
    verdict === 'open'
      ? `consent to ${name} is still not settled.`
      : `${name} is still blocked${blockers.length + unnamed === 0 ? '' : ` by ${obstructorsInWords({ blockers, unnamed }, scenario)}`}.`;
  const circles = deadlocks.map(
    (circle) => ` ${sentenceList(circle.map((code) => memberName(code, scenario)))} wait for one another.`,
  );
  return `${all}, ${still}${circles.join('')}`;
}
