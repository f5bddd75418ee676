package plugins

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// ErrNoPlugin says that a folder holds no plugin.json.
var ErrNoPlugin = errors.New("no plugin.json")

// Set is the plugins found in one folder, by id. It does not change.
type Set struct {
	byID map[string]Plugin
	ids  []string
}

// Discover reads every plugin.json at or below dist. A plugin below an app's folder is that app's child, whatever
// the depth. Errors name the file; no file at all is ErrNoPlugin.
func Discover(dist string) (Set, error) {
	root, err := filepath.Abs(dist)
	if err != nil {
		return Set{}, err
	}
	var dirs []string
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && entry.Name() == "node_modules" {
			return fs.SkipDir
		}
		if !entry.IsDir() && entry.Name() == "plugin.json" {
			dirs = append(dirs, filepath.Dir(path))
		}
		return nil
	})
	if err != nil {
		return Set{}, err
	}
	if len(dirs) == 0 {
		return Set{}, ErrNoPlugin
	}
	// Parents before children.
	sort.Slice(dirs, func(i, j int) bool { return len(dirs[i]) < len(dirs[j]) })
	return readAll(dirs)
}

func readAll(dirs []string) (Set, error) {
	set := Set{byID: map[string]Plugin{}}
	for _, dir := range dirs {
		p, err := read(dir)
		if err != nil {
			return Set{}, err
		}
		if other, ok := set.byID[p.ID]; ok {
			return Set{}, fmt.Errorf("%s and %s declare the same plugin id %q", other.Dir, dir, p.ID)
		}
		if parent, ok := set.parentOf(dir); ok {
			p.ParentID = parent.ID
			if p.Info.Version == "" {
				p.Info.Version = parent.Info.Version
			}
		}
		set.byID[p.ID] = p
		set.ids = append(set.ids, p.ID)
	}
	sort.Strings(set.ids)
	return set, nil
}

func read(dir string) (Plugin, error) {
	file := filepath.Join(dir, "plugin.json")
	text, err := os.ReadFile(file) // #nosec G304 -- the folder is the command line's
	if err != nil {
		return Plugin{}, err
	}
	p := Plugin{Dir: dir}
	if err := json.Unmarshal(text, &p.Definition); err != nil {
		return Plugin{}, fmt.Errorf("%s: %w", file, err)
	}
	if err := json.Unmarshal(text, &p.Raw); err != nil {
		return Plugin{}, fmt.Errorf("%s: %w", file, err)
	}
	if p.ID == "" || p.Type == "" {
		return Plugin{}, fmt.Errorf("%s: id and type are required", file)
	}
	complete(&p)
	return p, nil
}

func (s Set) parentOf(dir string) (Plugin, bool) {
	for _, p := range s.byID {
		if p.IsApp() && strings.HasPrefix(dir, p.Dir+string(filepath.Separator)) {
			return p, true
		}
	}
	return Plugin{}, false
}

// ByID finds one plugin.
func (s Set) ByID(id string) (Plugin, bool) {
	p, ok := s.byID[id]
	return p, ok
}

// All lists the plugins by id.
func (s Set) All() []Plugin {
	list := make([]Plugin, 0, len(s.ids))
	for _, id := range s.ids {
		list = append(list, s.byID[id])
	}
	return list
}

// OfType lists the plugins of one type (app, datasource, panel) by id.
func (s Set) OfType(kind string) []Plugin {
	var list []Plugin
	for _, p := range s.All() {
		if p.Type == kind {
			list = append(list, p)
		}
	}
	return list
}
