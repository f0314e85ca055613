// What the engine's pages are told in an inline script, which needs one number in the page and in its header: of two
// people who open a page at once each may get the other's, and a blank page. Each app has one plugin, the vendor's.
const base = document.querySelector('base');
const app = base.getAttribute('app-name');
const root = base.getAttribute('app-root');
const plugin = `${app}-plugin-${app}Plugins`;

window.tasklistConf = { apiUri: `${root}/api/engine`, mock: false, resources: {} };
window.camCockpitConf = {};
window.PLUGIN_DEPENDENCIES = [{ ngModuleName: `${app}.plugin.${app}Plugins`, requirePackageName: plugin }];
window.PLUGIN_PACKAGES = [
  { name: plugin, location: `${root}/api/${app}/plugin/${app}Plugins/static/app`, main: 'plugin.js' },
];
window.require = { waitSeconds: 0 };
