package rounds

import (
	"context"
	"fmt"
	"sync"

	"github.com/quantyca/rounds/pkg/check"
	"github.com/quantyca/rounds/pkg/store"
)

// book is what an instance remembers of its workspace's rounds. All of it can be
// lost: the store is asked, at every request, what has changed since.
type book struct {
	mutex sync.Mutex
	read  bool
	// revision is that of the definitions, seen the Number of the last entry that the
	// memory knows of.
	revision, seen int64
	shelves        map[string]*Shelf
	calendars      []store.KeptCalendar
	templates      []store.KeptTemplate
	pages          pages
}

// Library is the book as one request finds it. Its definitions do not change any
// more; what is counted in its shelves is kept up for all.
type Library struct {
	Kept      store.Store
	Workspace store.Workspace
	// Shelves are the checklists by id, retired ones among them.
	Shelves   map[string]*Shelf
	calendars []store.KeptCalendar
	templates []store.KeptTemplate
	pages     *pages
}

// Library opens the book, with what the files say now.
func (in *Rounds) Library(ctx context.Context) (*Library, error) {
	kept, workspace, err := in.Kept(ctx)
	if err != nil {
		return nil, err
	}
	in.files.look(ctx, in, kept, workspace)
	return in.book.open(ctx, kept, workspace)
}

func (b *book) open(ctx context.Context, kept store.Store, workspace store.Workspace) (*Library, error) {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	last, err := kept.LastNumber(ctx, workspace)
	if err != nil {
		return nil, err
	}
	revision, err := kept.DefinitionsRevision(ctx, workspace)
	if err != nil {
		return nil, err
	}
	if !b.read {
		// Nothing is remembered yet that an older entry could make wrong.
		b.seen = last
	}
	if !b.read || revision != b.revision {
		if err := b.reload(ctx, kept, workspace); err != nil {
			return nil, err
		}
		b.read, b.revision = true, revision
	}
	if err := b.catchUp(ctx, kept, workspace, last); err != nil {
		return nil, err
	}
	return &Library{Kept: kept, Workspace: workspace, Shelves: b.shelves, calendars: b.calendars, templates: b.templates, pages: &b.pages}, nil
}

// reload keeps the shelves of the checklists that have no new version.
func (b *book) reload(ctx context.Context, kept store.Store, workspace store.Workspace) error {
	definitions, err := kept.ListDefinitions(ctx, workspace)
	if err != nil {
		return err
	}
	if b.calendars, err = kept.ListCalendars(ctx, workspace); err != nil {
		return err
	}
	if b.templates, err = kept.ListTemplates(ctx, workspace); err != nil {
		return err
	}
	versions := map[string][]store.KeptDefinition{}
	for _, one := range definitions {
		versions[one.Checklist.ID] = append(versions[one.Checklist.ID], one)
	}
	shelves := make(map[string]*Shelf, len(versions))
	for id, of := range versions {
		if old, ok := b.shelves[id]; ok && len(old.kept) == len(of) {
			shelves[id] = old
			continue
		}
		shelves[id] = newShelf(of)
	}
	b.shelves = shelves
	return nil
}

// entriesAtOnce is more than people record between two looks; who finds more
// forgets what was counted, which is quicker.
const entriesAtOnce = 10_000

// catchUp lets nothing stand that was counted before an entry came.
func (b *book) catchUp(ctx context.Context, kept store.Store, workspace store.Workspace, last int64) error {
	if last <= b.seen {
		return nil
	}
	entries, err := kept.ListEntriesAfter(ctx, workspace, b.seen, entriesAtOnce)
	if err != nil {
		return fmt.Errorf("what was recorded since: %w", err)
	}
	if len(entries) == entriesAtOnce {
		fresh := make(map[string]*Shelf, len(b.shelves))
		for id, one := range b.shelves {
			fresh[id] = newShelf(one.kept)
		}
		b.shelves, b.seen = fresh, last
		return nil
	}
	for _, entry := range entries {
		if one, ok := b.shelves[entry.Round.Checklist]; ok {
			one.changed(entry.Round, entry.Number)
		}
		b.seen = max(b.seen, entry.Number)
	}
	return nil
}

// definitionsOf takes off what only the store needs.
func definitionsOf(kept []store.KeptDefinition) []check.Definition {
	versions := make([]check.Definition, len(kept))
	for i, one := range kept {
		versions[i] = one.Definition
	}
	return versions
}
