// Our parts of Tasklist.
import { showChineseNames } from './names.js';

showChineseNames();

export default [];
