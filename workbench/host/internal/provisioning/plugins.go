package provisioning

import (
	"errors"
	"fmt"

	"github.com/quantyca/rounds/workbench/host/internal/apps"
)

type pluginsFile struct {
	Apps []struct {
		OrgID          number `yaml:"org_id"`
		OrgName        text   `yaml:"org_name"`
		Type           text   `yaml:"type"`
		Disabled       truth  `yaml:"disabled"`
		JSONData       object `yaml:"jsonData"`
		SecureJSONData texts  `yaml:"secureJsonData"`
	} `yaml:"apps"`
}

// Plugins applies plugins/*.yaml. An app that is not installed is an error, with which Grafana does not start.
func (p *Provisioner) Plugins() error {
	var files []pluginsFile
	// All files are checked before any is applied, as Grafana does.
	err := eachFile(p, "plugins", func(file pluginsFile) error {
		files = append(files, file)
		return p.checkApps(file)
	})
	if err != nil {
		return err
	}
	for _, file := range files {
		for _, app := range file.Apps {
			orgID, err := p.orgOr(app.OrgID, string(app.OrgName))
			if err != nil {
				return err
			}
			// `pinned` in the file is ignored by Grafana; a provisioned app is always in the navigation.
			p.stores.Apps.Set(orgID, string(app.Type), apps.Setting{
				Enabled: !bool(app.Disabled), Pinned: true, JSONData: app.JSONData, Secrets: app.SecureJSONData,
			})
		}
	}
	return nil
}

func (p *Provisioner) checkApps(file pluginsFile) error {
	for i, app := range file.Apps {
		if app.Type == "" {
			return fmt.Errorf("app item %d in configuration doesn't contain required field type", i+1)
		}
		plugin, installed := p.stores.Plugins.ByID(string(app.Type))
		if !installed {
			return fmt.Errorf("plugin not installed: %q", app.Type)
		}
		if plugin.AutoEnabled && bool(app.Disabled) {
			return errors.New("plugin is auto enabled and cannot be disabled: " + plugin.ID)
		}
	}
	return nil
}
