package store

import (
	"time"

	"github.com/quantyca/rounds/pkg/check"
)

// AnyVersion as Change.Seen means that what is kept does not matter, as for files.
const AnyVersion = -1

// Change is who changes a definition, a calendar or a template, and knowing what.
type Change struct {
	By Actor
	// Seen is the version on which the change builds: the latest, 0 where there is
	// none yet, or AnyVersion.
	Seen int
	// Source is the name of the file that provisions it, up to 200 characters; empty for people.
	Source string
}

// Saved is how a version came to be.
type Saved struct {
	By Actor
	// Source is the name of the file that provisions it; empty for people.
	Source string
	// Revision is the workspace's DefinitionsRevision that came with it.
	Revision int64
}

// KeptDefinition is a version of a checklist. Where it is Retired, the rest is
// that of the version before.
type KeptDefinition struct {
	check.Definition
	Saved Saved
}

// KeptCalendar is a version of a calendar.
type KeptCalendar struct {
	check.NamedCalendar
	Version int
	From    time.Time
	// Retired marks the version that ends the calendar.
	Retired bool
	Saved   Saved
}

// KeptTemplate is a version of a template.
type KeptTemplate struct {
	check.Template
	Version int
	From    time.Time
	// Retired marks the version that ends the template.
	Retired bool
	Saved   Saved
}

// Document is what is saved as one. Of its parts, Source and By are the document's.
type Document struct {
	By          Actor
	Source      string
	Calendars   []CalendarChange
	Definitions []DefinitionChange
	Templates   []TemplateChange
}

// CalendarChange is a calendar of a Document; Seen as in Change.
type CalendarChange struct {
	Seen     int
	Calendar check.NamedCalendar
}

// DefinitionChange is a definition of a Document; Seen as in Change.
type DefinitionChange struct {
	Seen       int
	Definition check.Definition
}

// TemplateChange is a template of a Document; Seen as in Change.
type TemplateChange struct {
	Seen     int
	Template check.Template
}
