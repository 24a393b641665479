/** The only door to the pictures: pure functions from answers to marks, which a page renders and a file holds as text. */
export { svgText, type Mark } from './mark.js';
export { COLOURS, colourVariables, PICTURE_RULES, type Scheme } from './look.js';
export { isOnMap, mapPicture } from './map.js';
export type { Shown } from './shown.js';
export { PLACES, placeTitle } from './stances.js';
export { tilesPicture } from './tiles.js';
export { timelinePicture, type Timeline } from './timeline.js';
export { fanPicture, type Fan } from './fan.js';
export { futuresPicture, type Futures } from './futures.js';
export { barsPicture, type Bar, type Bars } from './bars.js';
export { forecastPicture, replayPicture, runPicture } from './answers.js';
