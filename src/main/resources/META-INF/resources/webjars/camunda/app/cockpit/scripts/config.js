// Replaces the file of the same name of Camunda's web applications.
export default {
  customScripts: ['scripts/aftersales/audit']
};
