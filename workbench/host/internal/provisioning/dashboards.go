package provisioning

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/quantyca/rounds/workbench/host/internal/boards"
)

type dashboardsFile struct {
	Providers []provider `yaml:"providers"`
}

type provider struct {
	Name           text   `yaml:"name"`
	Type           text   `yaml:"type"`
	OrgID          number `yaml:"orgId"`
	Folder         text   `yaml:"folder"`
	FolderUID      text   `yaml:"folderUid"`
	AllowUIUpdates truth  `yaml:"allowUiUpdates"`
	Options        object `yaml:"options"`
}

var errNoTitle = errors.New("the dashboard has no title; only the classic JSON form is read")

// Dashboards applies dashboards/*.yaml: every JSON file below each provider's path becomes a dashboard. The names of
// providers must differ.
func (p *Provisioner) Dashboards() error {
	seen := map[text]bool{}
	return eachFile(p, "dashboards", func(file dashboardsFile) error {
		for _, one := range file.Providers {
			if seen[one.Name] {
				return fmt.Errorf("dashboard name %q is not unique", one.Name)
			}
			seen[one.Name] = true
			if err := p.applyProvider(one); err != nil {
				return fmt.Errorf("provider %q: %w", one.Name, err)
			}
		}
		return nil
	})
}

func (p *Provisioner) applyProvider(one provider) error {
	orgID, err := p.org(one.OrgID)
	if err != nil {
		return err
	}
	root, err := one.root()
	if err != nil {
		return err
	}
	var found []boards.Found
	err = filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(file, ".json") {
			return err
		}
		board, err := readBoard(root, file)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		board.OrgID, board.Editable = orgID, bool(one.AllowUIUpdates)
		board.FolderUID, board.FolderTitle = string(one.FolderUID), string(one.Folder)
		if one.byFolders() && filepath.Dir(file) != root {
			board.FolderTitle = filepath.Base(filepath.Dir(file))
		}
		found = append(found, board)
		return nil
	})
	if err != nil {
		return err
	}
	return p.stores.Boards.Replace(string(one.Name), found)
}

// root is the absolute folder of the provider's files. The errors are about the provider's own options.
func (one provider) root() (string, error) {
	if one.Type != "" && one.Type != "file" {
		return "", fmt.Errorf("type %q is not known, only file", one.Type)
	}
	path, ok := one.Options["path"].(string)
	if !ok {
		return "", errors.New("failed to load dashboards, path param is not a string")
	}
	if one.byFolders() && (one.Folder != "" || one.FolderUID != "") {
		return "", errors.New("'folder' and 'folderUID' should be empty using 'foldersFromFilesStructure' option")
	}
	return filepath.Abs(locate(path))
}

// byFolders tells whether each subfolder is a Grafana folder.
func (one provider) byFolders() bool {
	yes, _ := one.Options["foldersFromFilesStructure"].(bool)
	return yes
}

func readBoard(root, file string) (boards.Found, error) {
	info, err := os.Stat(file)
	if err != nil {
		return boards.Found{}, err
	}
	raw, err := os.ReadFile(file) // #nosec G304 -- the folder is the provisioning file's
	if err != nil {
		return boards.Found{}, err
	}
	content := map[string]any{}
	if err := json.Unmarshal(raw, &content); err != nil {
		return boards.Found{}, err
	}
	if title, _ := content["title"].(string); title == "" {
		return boards.Found{}, errNoTitle
	}
	relative, err := filepath.Rel(root, file)
	return boards.Found{File: filepath.ToSlash(relative), JSON: content, Modified: info.ModTime()}, err
}
