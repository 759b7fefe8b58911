// Our parts of Tasklist.
import { showChineseNames } from './names.js';
import { navigation } from './navigation.js';
import { promise } from './promise.js';

showChineseNames();

export default [navigation, promise()];
