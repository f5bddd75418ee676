package rounds

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/plugin/access"
	"github.com/quantyca/rounds/pkg/plugin/instance"
	"github.com/quantyca/rounds/pkg/store"
)

const (
	// filesPause is how seldom the folder is looked at.
	filesPause = 30 * time.Second
	maxFiles   = 500
	// goneAfter is how long no file may hold a checklist before it ends: while files
	// are being replaced, rounds that are due must not be lost.
	goneAfter = time.Minute
)

// checkFiles are the provisioned checklists: every *.yaml of the folder that the
// plugin setting `checklists` names. What they say is kept in the store as versions,
// so a file that cannot be read leaves its checklists as they were, also after a
// restart.
type checkFiles struct {
	folder string
	// dataSource is the uid of this data source.
	dataSource string

	mutex sync.Mutex
	next  time.Time
	// stamps are the files as they were when they were last taken, by name.
	stamps map[string]stamp
	taken  map[string]takenFile
	found  []FileProblem
	// gone says since when no file holds a checklist that came from one.
	gone map[string]time.Time
}

type stamp struct {
	size     int64
	modified time.Time
}

// takenFile is the last good content of a file.
type takenFile struct {
	document check.Document
}

// checkFile is what stands in a file.
type checkFile struct {
	// OrgID is the organisation that the file is for; the first where it says none, as in
	// Grafana's own provisioning.
	OrgID int64 `yaml:"orgId,omitempty"`
	// DataSources limits the file to these data sources, by uid. Another organisation may
	// have one of the same uid.
	DataSources    []string `yaml:"dataSources,omitempty"`
	check.Document `yaml:",inline"`
}

// FileProblem is one thing wrong with a provisioned file, for Admins.
type FileProblem struct {
	File    string `json:"file"`
	Path    string `json:"path"`
	Message string `json:"message"`
}

func newCheckFiles(folder, dataSource string) *checkFiles {
	return &checkFiles{folder: strings.TrimSpace(folder), dataSource: dataSource}
}

// look takes what has changed in the folder. It fails nobody's request: what is
// wrong is a problem that Admins are shown, and the rounds go on as they were.
func (f *checkFiles) look(ctx context.Context, in *Rounds, kept store.Store, workspace store.Workspace) {
	now := in.Clock()
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if f.folder == "" || in.Setting.State != instance.Ready || now.Before(f.next) {
		return
	}
	stamps, err := readStamps(f.folder)
	if err != nil {
		f.next, f.found = now.Add(filesPause), []FileProblem{{Message: "The folder of the setting checklists cannot be read; the checklists of before stay."}}
		in.Journal.Failed("checklists' folder", access.Caller{}, err)
		return
	}
	f.next = now.Add(filesPause)
	if f.stamps != nil && sameStamps(f.stamps, stamps) {
		return
	}
	taking := &filesTaking{files: f, in: in, kept: kept, workspace: workspace, stamps: stamps, taken: map[string]takenFile{}}
	if err := taking.run(ctx); err != nil {
		// Looked at again soon: the store may be back then.
		f.found = append(taking.problems, FileProblem{Message: "What the files say cannot be kept at the moment; it is tried again."})
		in.Journal.Failed("checklists' files", access.Caller{}, err)
		return
	}
	f.stamps, f.taken, f.found, f.gone = stamps, taking.taken, taking.problems, taking.gone
	if len(f.gone) > 0 {
		// Looked at again although nothing has changed.
		f.stamps = nil
	}
}

// problems are what is wrong with the files now.
func (f *checkFiles) problems() []FileProblem {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	return slices.Clone(f.found)
}

// documents are the last good contents of the files, by name.
func (f *checkFiles) documents() map[string]check.Document {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	documents := make(map[string]check.Document, len(f.taken))
	for name, one := range f.taken {
		documents[name] = one.document
	}
	return documents
}

// readStamps lists the files; Kubernetes shows them as links, which are followed.
func readStamps(folder string) (map[string]stamp, error) {
	listed, err := os.ReadDir(folder)
	if err != nil {
		return nil, fmt.Errorf("list the folder: %w", err)
	}
	stamps := map[string]stamp{}
	for _, one := range listed {
		name := one.Name()
		if strings.HasPrefix(name, ".") || (filepath.Ext(name) != ".yaml" && filepath.Ext(name) != ".yml") {
			continue
		}
		about, err := os.Stat(filepath.Join(folder, name))
		if err != nil || about.IsDir() {
			// A file that is there and cannot be looked at is a problem when it is read.
			stamps[name] = stamp{size: -1}
			continue
		}
		stamps[name] = stamp{size: about.Size(), modified: about.ModTime()}
	}
	if len(stamps) > maxFiles {
		return nil, fmt.Errorf("there are more than %d files", maxFiles)
	}
	return stamps, nil
}

func sameStamps(one, other map[string]stamp) bool {
	if len(one) != len(other) {
		return false
	}
	for name, was := range one {
		is, ok := other[name]
		if !ok || is.size != was.size || !is.modified.Equal(was.modified) {
			return false
		}
	}
	return true
}
