export { jsonAnswer, type Origin } from './answer.js';
export { issuesJson, issuesText } from './issues.js';
export { listText, listJson, type Listed } from './list.js';
export { membersJson, membersText } from './members.js';
export { runJson } from './run/run-json.js';
export { runText, subjectOf, type RunReport } from './run/run-text.js';
export { plainStyle, type Paint, type Style } from './style.js';
