export default {
  app: {
    vendor: '河北省乡镇（街道）社工站管理系统',
    name: '流程监控'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  previewHtml: false,
  customScripts: ['scripts/shegong']
};
