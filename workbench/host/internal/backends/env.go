package backends

import (
	"sort"
	"strings"
)

// Settings are the `[plugin.<id>] key = value` entries of a Grafana configuration: plugin id, key, value.
type Settings map[string]map[string]string

// Env is the environment that Grafana gives a plugin's process: its version and edition, and the plugin's own
// settings as GF_PLUGIN_<KEY>. Neither PATH nor HOME is in it (pluginconfig/envvars.go of Grafana 12.4).
func Env(settings Settings, version, edition, appURL string) func(pluginID string) []string {
	return func(pluginID string) []string {
		env := []string{
			"GF_VERSION=" + version,
			"GF_EDITION=" + edition,
			"GF_ENTERPRISE_LICENSE_PATH=",
			"GF_ENTERPRISE_APP_URL=" + appURL,
		}
		var own []string
		for key, value := range settings[pluginID] {
			own = append(own, "GF_PLUGIN_"+strings.ToUpper(key)+"="+value)
		}
		sort.Strings(own)
		return append(env, own...)
	}
}
