package provisioning

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/quantyca/rounds/workbench/host/internal/alerting"
	"github.com/quantyca/rounds/workbench/host/internal/apps"
	"github.com/quantyca/rounds/workbench/host/internal/boards"
	"github.com/quantyca/rounds/workbench/host/internal/plugins"
	"github.com/quantyca/rounds/workbench/host/internal/sources"
)

// Stores are what is provisioned.
type Stores struct {
	Plugins plugins.Set
	Apps    *apps.Store
	Sources *sources.Store
	Boards  *boards.Store
	Alerts  *alerting.Store
	// OrgExists tells whether an organisation exists; naming another one is an error.
	OrgExists func(orgID int64) bool
	// OrgNamed finds an organisation by name.
	OrgNamed func(name string) (int64, bool)
}

// Provisioner reads one provisioning folder.
type Provisioner struct {
	dir    string
	stores Stores
}

// New reads nothing yet. It names the folder in GF_PATHS_PROVISIONING, as Grafana's container does, unless that is
// set, so that provisioning files can refer to their neighbours.
func New(dir string, stores Stores) (*Provisioner, error) {
	absolute, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if os.Getenv(folderVariable) == "" {
		if err := os.Setenv(folderVariable, absolute); err != nil {
			return nil, err
		}
	}
	return &Provisioner{dir: absolute, stores: stores}, nil
}

// All applies everything in Grafana's order.
func (p *Provisioner) All() error {
	for _, apply := range []func() error{p.DataSources, p.Plugins, p.Dashboards, p.Alerting} {
		if err := apply(); err != nil {
			return err
		}
	}
	return nil
}

// eachFile decodes every YAML file of a subfolder, in the order of names. A missing subfolder is an empty one.
func eachFile[T any](p *Provisioner, folder string, use func(content T) error) error {
	entries, err := os.ReadDir(filepath.Join(p.dir, folder))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasSuffix(name, ".yaml") && !strings.HasSuffix(name, ".yml") {
			continue
		}
		file := filepath.Join(p.dir, folder, name)
		raw, err := os.ReadFile(file) // #nosec G304 -- the folder is the command line's
		if err != nil {
			return err
		}
		var content T
		if err := yaml.Unmarshal(raw, &content); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if err := use(content); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return nil
}

// orgOr is org for files that may name the organisation instead; a number goes first.
func (p *Provisioner) orgOr(id number, name string) (int64, error) {
	if id != 0 || name == "" {
		return p.org(id)
	}
	found, ok := p.stores.OrgNamed(name)
	if !ok {
		return 0, fmt.Errorf("organisation %q does not exist", name)
	}
	return found, nil
}

// org gives the organisation that a file means: the first where it names none.
func (p *Provisioner) org(id number) (int64, error) {
	if id < 1 {
		id = 1
	}
	if !p.stores.OrgExists(int64(id)) {
		return 0, fmt.Errorf("organisation %d does not exist", id)
	}
	return int64(id), nil
}
