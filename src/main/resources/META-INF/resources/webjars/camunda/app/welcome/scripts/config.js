// The page leads back to the application's own desk before this is ever read; it only keeps the vendor's name away.
export default {
  app: {
    vendor: '河北省乡镇（街道）社工站管理系统',
    name: '工作台'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true
};
