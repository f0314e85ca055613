export default {
  app: {
    vendor: '河北省乡镇（街道）社工站管理系统',
    name: '待办事项'
  },
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/shegong'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: '认领当前事项'},
    focusFilter: {key: 'ctrl+shift+f', description: '转到列表栏的第一个列表'},
    focusList: {key: 'ctrl+alt+l', description: '转到事项列表的第一个事项'}
  }
};
