package check

// Document is what is imported, exported and provisioned.
type Document struct {
	Version    int             `json:"version" yaml:"version"`
	Calendars  []NamedCalendar `json:"calendars,omitempty" yaml:"calendars,omitempty"`
	Checklists []Checklist     `json:"checklists,omitempty" yaml:"checklists,omitempty"`
	Templates  []Template      `json:"templates,omitempty" yaml:"templates,omitempty"`
}

// DocumentVersion is the only version of a document that this release reads and writes.
const DocumentVersion = 1

// NamedCalendar is a calendar that checklists refer to.
type NamedCalendar struct {
	ID       string `json:"id" yaml:"id"`
	Title    string `json:"title,omitempty" yaml:"title,omitempty"`
	Calendar `yaml:",inline"`
}

// Template is a checklist with holes, written ${name} in any of its texts.
type Template struct {
	ID         string      `json:"id" yaml:"id"`
	Title      string      `json:"title" yaml:"title"`
	Parameters []Parameter `json:"parameters,omitempty" yaml:"parameters,omitempty"`
	Checklist  Checklist   `json:"checklist" yaml:"checklist"`
}

// Parameter is one hole of a template.
type Parameter struct {
	Name    string `json:"name" yaml:"name"`
	Title   string `json:"title,omitempty" yaml:"title,omitempty"`
	Default string `json:"default,omitempty" yaml:"default,omitempty"`
}

// Problem is one thing wrong with a document, said to whoever writes it.
type Problem struct {
	// Path names the place, such as checklists[0].slots[1].end.
	Path    string `json:"path"`
	Message string `json:"message"`
}
