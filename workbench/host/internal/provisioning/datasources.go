package provisioning

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"

	"github.com/quantyca/rounds/workbench/host/internal/sources"
)

type sourcesFile struct {
	APIVersion  int64        `yaml:"apiVersion"`
	Prune       bool         `yaml:"prune"`
	Datasources []sourceItem `yaml:"datasources"`
	Delete      []struct {
		OrgID number `yaml:"orgId"`
		Name  text   `yaml:"name"`
	} `yaml:"deleteDatasources"`
}

type sourceItem struct {
	OrgID           number `yaml:"orgId"`
	Version         number `yaml:"version"`
	Name            text   `yaml:"name"`
	Type            text   `yaml:"type"`
	Access          text   `yaml:"access"`
	URL             text   `yaml:"url"`
	User            text   `yaml:"user"`
	Database        text   `yaml:"database"`
	BasicAuth       truth  `yaml:"basicAuth"`
	BasicAuthUser   text   `yaml:"basicAuthUser"`
	WithCredentials truth  `yaml:"withCredentials"`
	IsDefault       truth  `yaml:"isDefault"`
	JSONData        object `yaml:"jsonData"`
	SecureJSONData  texts  `yaml:"secureJsonData"`
	Editable        truth  `yaml:"editable"`
	UID             text   `yaml:"uid"`
}

var (
	errOldFormat    = errors.New("apiVersion 1 is required; the format without it is not read by the workbench")
	errManyDefaults = errors.New(
		"datasource.yaml config is invalid. Only one datasource per organization can be marked as default")
)

// DataSources applies datasources/*.yaml: deletions, then those no longer named by a pruning file, then what is named.
// A provisioned data source cannot be changed in the interface unless the file says `editable: true`.
func (p *Provisioner) DataSources() error {
	var files []sourcesFile
	err := eachFile(p, "datasources", func(file sourcesFile) error {
		if file.APIVersion < 1 {
			return errOldFormat
		}
		files = append(files, file)
		return nil
	})
	if err != nil {
		return err
	}
	wanted, err := p.wanted(files)
	if err != nil {
		return err
	}
	if err := p.deleteNamed(files); err != nil {
		return err
	}
	for _, source := range p.stores.Sources.Prunable() {
		if !wanted[sourceName{source.OrgID, source.Name}] {
			if err := p.stores.Sources.Delete(source.OrgID, source.UID); err != nil {
				return err
			}
		}
	}
	for _, file := range files {
		for _, item := range file.Datasources {
			if err := p.applySource(item, file.Prune); err != nil {
				return fmt.Errorf("data source %q: %w", item.Name, err)
			}
		}
	}
	return nil
}

type sourceName struct {
	orgID int64
	name  string
}

func (p *Provisioner) wanted(files []sourcesFile) (map[sourceName]bool, error) {
	wanted := map[sourceName]bool{}
	defaults := map[int64]int{}
	for _, file := range files {
		for _, item := range file.Datasources {
			orgID, err := p.org(item.OrgID)
			if err != nil {
				return nil, fmt.Errorf("failed to provision %q data source: %w", item.Name, err)
			}
			wanted[sourceName{orgID, string(item.Name)}] = true
			if item.IsDefault {
				defaults[orgID]++
			}
			if defaults[orgID] > 1 {
				return nil, errManyDefaults
			}
		}
	}
	return wanted, nil
}

func (p *Provisioner) deleteNamed(files []sourcesFile) error {
	for _, file := range files {
		for _, item := range file.Delete {
			orgID, err := p.org(item.OrgID)
			if err != nil {
				return err
			}
			source, err := p.stores.Sources.ByName(orgID, string(item.Name))
			if errors.Is(err, sources.ErrNotFound) {
				continue
			}
			if err != nil {
				return err
			}
			if err := p.stores.Sources.Delete(orgID, source.UID); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *Provisioner) applySource(item sourceItem, prune bool) error {
	orgID, err := p.org(item.OrgID)
	if err != nil {
		return err
	}
	source := item.source(orgID, prune)
	existing, err := p.stores.Sources.ByName(orgID, source.Name)
	if errors.Is(err, sources.ErrNotFound) {
		if source.UID == "" {
			source.UID = uidOfName(source.Name)
		}
		_, err = p.stores.Sources.Add(source)
		return err
	}
	if err != nil {
		return err
	}
	source.ID = existing.ID
	_, err = p.stores.Sources.Update(source, sources.Update{IfVersion: int(item.Version), DropSecrets: true})
	if errors.Is(err, sources.ErrOldVersion) {
		return nil // Grafana leaves a newer one as it is, without an error
	}
	return err
}

func (item sourceItem) source(orgID int64, prune bool) sources.Source {
	access := string(item.Access)
	if access != "direct" {
		access = "proxy"
	}
	return sources.Source{
		UID: string(item.UID), OrgID: orgID, Name: string(item.Name), Type: string(item.Type), Access: access,
		URL: string(item.URL), User: string(item.User), Database: string(item.Database),
		BasicAuth: bool(item.BasicAuth), BasicAuthUser: string(item.BasicAuthUser),
		WithCredentials: bool(item.WithCredentials), IsDefault: bool(item.IsDefault),
		JSONData: item.JSONData, Secrets: item.SecureJSONData, ReadOnly: !bool(item.Editable), Prunable: prune,
	}
}

// uidOfName is the uid that Grafana gives a provisioned data source whose file names none.
func uidOfName(name string) string {
	sum := sha256.Sum256([]byte(name))
	return strings.ToUpper(fmt.Sprintf("P%x", sum[:8]))
}
