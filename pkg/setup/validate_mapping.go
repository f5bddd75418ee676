package setup

import (
	"maps"
	"regexp"
	"slices"
	"strings"
)

// The words that a mapping may map to. They are the normalised words of package
// ticket, which this package does not import; a test compares the two.
var (
	StateWords    = []string{"open", "in_progress", "pending", "resolved", "closed"}
	PriorityWords = []string{"1", "2", "3", "4", "5"}
	TypeWords     = []string{"incident", "request", "change", "problem", "task", "other"}
	PendingWords  = []string{"customer", "vendor", "change", "problem", "other"}
	ReporterWords = []string{"monitoring", "team", "customer"}
)

// FieldWords are what Mapping.Fields can name a system's own field for.
var FieldWords = []string{"team", "service", "plannedStart", "plannedEnd", "pendingReason", "major", "cause", "resolution", "channel"}

// columnPattern is a column of ServiceNow, over at most three references.
var columnPattern = regexp.MustCompile(`^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){0,3}$`)

func validateMapping(f *findings, system System, mapping Mapping) {
	for _, table := range []struct {
		key   string
		words map[string]string
		known []string
	}{
		{"mapping.states", mapping.States, StateWords},
		{"mapping.priorities", mapping.Priorities, PriorityWords},
		{"mapping.types", mapping.Types, TypeWords},
		{"mapping.pending", mapping.Pending, PendingWords},
		{"mapping.reportedBy", mapping.ReportedBy, ReporterWords},
	} {
		for _, name := range slices.Sorted(maps.Keys(table.words)) {
			if !slices.Contains(table.known, table.words[name]) {
				f.fail(join(table.key, name), "must be one of %s", strings.Join(table.known, ", "))
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(mapping.Fields)) {
		validateField(f, system, join("mapping.fields", name), name, mapping.Fields[name])
	}
}

func validateField(f *findings, system System, path, name, field string) {
	switch {
	case !slices.Contains(FieldWords, name):
		f.warn(path, "is none of %s and has no effect", strings.Join(FieldWords, ", "))
	case strings.TrimSpace(field) == "" || len(field) > maxName || !printable(field):
		f.fail(path, "must be a field's name or id")
	case system == ServiceNow && !columnPattern.MatchString(field):
		f.fail(path, "must be a column such as assignment_group or u_service.name")
	}
}
