package provisioning

import (
	"os"
	"path/filepath"
	"strings"
)

// grafanaFolder is where a Grafana container has its provisioning folder.
const grafanaFolder = "/etc/grafana/provisioning/"

// folderVariable names the provisioning folder in the official container, and so here.
const folderVariable = "GF_PATHS_PROVISIONING"

// locate lets files written for a Grafana container work here: a path in its provisioning folder is looked for in
// ours where that folder does not exist on this machine.
func locate(path string) string {
	rest, inside := strings.CutPrefix(path, grafanaFolder)
	if !inside {
		return path
	}
	if _, err := os.Stat(grafanaFolder); err == nil {
		return path
	}
	return filepath.Join(os.Getenv(folderVariable), rest)
}
