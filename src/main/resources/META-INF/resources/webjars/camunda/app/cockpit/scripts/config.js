// Replaces the file of the same name of Camunda's web applications.
import '/assets/sign-off.js';

const chinese = window.navigator.language.toLowerCase().startsWith('zh');

export default {
  locales: { availableLocales: ['en', 'zh'], fallbackLocale: chinese ? 'zh' : 'en' },
  customScripts: ['scripts/aftersales/audit']
};
