// Our parts of Tasklist.
import { showEndedCounts } from './counts.js';
import { showChineseNames } from './names.js';
import { navigation } from './navigation.js';
import { promise } from './promise.js';

showChineseNames();
showEndedCounts();

export default [navigation, promise()];
