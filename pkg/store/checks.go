package store

import (
	"context"
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

// Checks keep the rounds: what was to be checked when, what was recorded about it,
// and what was learnt on the way. Definitions and entries are added, never changed
// and never deleted; the rest is a memory of the machine's that may be lost.
type Checks interface {
	// SaveDefinition keeps a new version of a checklist, in force from the clock's
	// instant on. Version, From and Retired of the argument mean nothing. What a
	// person saves gets the kept calendar that its checklist names; what comes from
	// a file (change.Source) brings its own. Unchanged content makes no version and
	// answers the latest. ErrConflict: somebody else has saved since change.Seen, or
	// a person would change what a file provisions.
	SaveDefinition(ctx context.Context, workspace Workspace, change Change, definition check.Definition) (KeptDefinition, error)
	// RetireDefinition adds the version that ends a checklist. One that is retired
	// already is answered as it is; an unknown id gives ErrNotFound.
	RetireDefinition(ctx context.Context, workspace Workspace, change Change, checklist string) (KeptDefinition, error)
	// ListDefinitions are all versions of all checklists, by id and version.
	ListDefinitions(ctx context.Context, workspace Workspace) ([]KeptDefinition, error)
	// SaveCalendar keeps a new version of a calendar and, in the same transaction, a
	// new version of each checklist of people that names it.
	SaveCalendar(ctx context.Context, workspace Workspace, change Change, calendar check.NamedCalendar) (KeptCalendar, error)
	// RetireCalendar adds the version that ends a calendar. ErrConflict names the
	// checklists of people that still follow it.
	RetireCalendar(ctx context.Context, workspace Workspace, change Change, calendar string) (KeptCalendar, error)
	// ListCalendars are all versions of all calendars, by id and version.
	ListCalendars(ctx context.Context, workspace Workspace) ([]KeptCalendar, error)
	// SaveTemplate keeps a new version of a template.
	SaveTemplate(ctx context.Context, workspace Workspace, change Change, template check.Template) (KeptTemplate, error)
	// RetireTemplate adds the version that ends a template.
	RetireTemplate(ctx context.Context, workspace Workspace, change Change, template string) (KeptTemplate, error)
	// ListTemplates are all versions of all templates, by id and version.
	ListTemplates(ctx context.Context, workspace Workspace) ([]KeptTemplate, error)
	// SaveDocument keeps calendars, definitions and templates, in this order and all
	// of them or none. Nothing answers what is new: the lists do.
	SaveDocument(ctx context.Context, workspace Workspace, document Document) error
	// DefinitionsRevision grows with every change of definitions, calendars or
	// templates, and 0 is before the first; lists that were read before it grew are stale.
	DefinitionsRevision(ctx context.Context, workspace Workspace) (int64, error)

	// AppendEntries records an act. It reads the entries of the round, lets decide
	// say what to add, and adds it, with nobody else recording about this round in
	// between. All of it is kept, or nothing. decide is called once at most; its
	// error comes back as it is; it is to ask the clock itself, for it may have
	// waited. No entries and no error keeps nothing. A request that is known answers
	// the entries that were kept then, without asking decide; ErrConflict where it
	// came with another round, customer or content.
	AppendEntries(ctx context.Context, workspace Workspace, act Append, decide Decide) ([]check.Entry, error)
	// ListRoundEntries are the entries of one round in their order.
	ListRoundEntries(ctx context.Context, workspace Workspace, round check.Key) ([]check.Entry, error)
	// ListEntries are the entries of many rounds, by checklist, day and slot, each
	// round's in their order.
	ListEntries(ctx context.Context, workspace Workspace, rounds RoundRange) ([]check.Entry, error)
	// ListEntriesAfter are up to limit (1 to 10,000) entries of the workspace whose
	// Number is greater, in their order: what a reader has not yet seen.
	ListEntriesAfter(ctx context.Context, workspace Workspace, number int64, limit int) ([]check.Entry, error)
	// LastNumbers are the Numbers of the latest entries, by round; a round without
	// entries is not among them.
	LastNumbers(ctx context.Context, workspace Workspace, rounds RoundRange) (map[check.Key]int64, error)
	// LastNumber is the Number of the workspace's latest entry, 0 for none. Numbers
	// grow in the order in which entries become visible: who has read everything up
	// to it has missed nothing.
	LastNumber(ctx context.Context, workspace Workspace) (int64, error)

	// Observe adds looks at alert rules to what was seen of them. The same look again,
	// from whomever, counts once.
	Observe(ctx context.Context, workspace Workspace, looks []Look) error
	// ListObservations are what was seen, by checklist, day, slot and check.
	ListObservations(ctx context.Context, workspace Workspace, rounds RoundRange) ([]Observation, error)

	// ReserveAnnotation takes the turn at publishing a round. It is granted to one
	// until it is posted; again, to anybody, once the lease is over: so search before
	// every post (Workspace.RoundMark).
	ReserveAnnotation(ctx context.Context, workspace Workspace, round check.Key, lease time.Duration) (Annotation, error)
	// PostedAnnotation says that the round's annotation stands in Grafana under this
	// id. Once more changes nothing. ErrNotFound without a reservation.
	PostedAnnotation(ctx context.Context, workspace Workspace, round check.Key, id int64) (Annotation, error)
	// ListAnnotations are those that were reserved or posted, by checklist, day and slot.
	ListAnnotations(ctx context.Context, workspace Workspace, rounds RoundRange) ([]Annotation, error)

	// SaveRoundCounts remembers what was counted; a count of fewer entries never
	// replaces one of more.
	SaveRoundCounts(ctx context.Context, workspace Workspace, counts []RoundCounts) error
	// ListRoundCounts are the remembered counts of rounds about which nothing was
	// recorded since; whether the definition is still the same is the caller's to see.
	ListRoundCounts(ctx context.Context, workspace Workspace, rounds RoundRange) ([]RoundCounts, error)
}

// RoundRange chooses rounds.
type RoundRange struct {
	// Checklists are ids; none chooses nothing, never all.
	Checklists []string
	// From and To are the customers' days, both included.
	From, To check.Date
}

// Decide says what to add to the entries of a round, which are in their order.
// Round and Number of its answer are the store's to set.
type Decide func(existing []check.Entry) ([]check.Entry, error)

// Append is an act to be recorded.
type Append struct {
	Round check.Key
	// Customer is the perimeter's id, up to 63 characters.
	Customer string
	// Request is the caller's id of the act, unique in the workspace, up to 400 characters.
	Request string
	// Content is everything that was asked, who asks included; only a digest is kept.
	// The same request with another content is refused. A worker whose request says
	// it all leaves it empty.
	Content []byte
}
