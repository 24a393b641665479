/** The browsers of this machine. */
import { existsSync } from 'node:fs';

/** Where browsers lie that a system has installed; `CHROMIUM` names another place. */
const PLACES = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Its path; undefined: there is none. */
export const BROWSER = PLACES.find((place) => place !== '' && existsSync(place));

/** Where Firefox lies; `FIREFOX` names another place. */
const FIREFOXES = [process.env.FIREFOX ?? '', '/usr/bin/firefox', '/usr/bin/firefox-esr'];

/** Its path; undefined: there is none. */
export const FIREFOX = FIREFOXES.find((place) => place !== '' && existsSync(place));
