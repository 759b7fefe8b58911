// Replaces the file of the same name of Camunda's web applications.
import '/assets/sign-off.js';

export default {};
