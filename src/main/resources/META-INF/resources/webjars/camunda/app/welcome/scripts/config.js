// Replaces the file of the same name of Camunda's web applications.
export default {
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: 'en' }
};
