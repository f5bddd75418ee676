package jira

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
)

// fieldReader reads single fields; what does not fit its type counts as missing
// and is noted.
type fieldReader struct {
	fields     map[string]json.RawMessage
	unreadable bool
}

func (f *fieldReader) into(name string, target any) {
	raw, ok := f.fields[name]
	if !ok {
		return
	}
	if json.Unmarshal(raw, target) != nil {
		f.unreadable = true
	}
}

func (f *fieldReader) text(name string) string {
	var text *string
	f.into(name, &text)
	if text == nil {
		return ""
	}
	return *text
}

func (f *fieldReader) named(name string) wireNamed {
	var value wireNamed
	f.into(name, &value)
	return value
}

func (f *fieldReader) status(name string) wireStatus {
	var value wireStatus
	f.into(name, &value)
	return value
}

func (f *fieldReader) labels() []string {
	var labels []string
	f.into("labels", &labels)
	slices.Sort(labels)
	return slices.Compact(labels)
}

func (f *fieldReader) instant(name string) time.Time {
	text := f.text(name)
	if text == "" {
		return time.Time{}
	}
	at, err := parseTime(text)
	f.unreadable = f.unreadable || err != nil
	return at
}

// resolved falls back to the moment of the move into the category done, for
// workflows that set no resolution.
func (f *fieldReader) resolved(done bool) time.Time {
	if at := f.instant("resolutiondate"); !at.IsZero() || !done {
		return at
	}
	return f.instant("statuscategorychangedate")
}

// closed is the move into the category done where Jira tells it and nothing was
// resolved before; a resolved ticket counts as closed since then, as its history is
// not read here.
func (f *fieldReader) closed(done bool, resolved time.Time) time.Time {
	if moved := f.instant("statuscategorychangedate"); done && moved.After(resolved) {
		return moved
	}
	return resolved
}

// parseTime reads Jira's "2026-05-01T08:00:00.000+0200" and RFC 3339.
func parseTime(text string) (time.Time, error) {
	at, err := time.Parse("2006-01-02T15:04:05.999-0700", text)
	if err != nil {
		at, err = time.Parse(time.RFC3339, text)
	}
	if err != nil || at.Year() < 1 || at.Year() > 9999 {
		return time.Time{}, fmt.Errorf("%w: %q is no instant", errValue, httpx.Clean(text, 40))
	}
	return at.UTC(), nil
}
