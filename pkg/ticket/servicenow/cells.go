package servicenow

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/quantyca/rounds/pkg/httpx"
	"github.com/quantyca/rounds/pkg/ticket"
)

// recordID is what ServiceNow's ids look like.
var recordID = regexp.MustCompile(`^[0-9a-f]{32}$`)

// cells reads single fields; what does not fit its type counts as missing and is
// noted.
type cells struct {
	row        row
	unreadable bool
}

func (f *cells) value(field string) string {
	one := f.row[field]
	f.unreadable = f.unreadable || one.bad
	return one.value
}

func (f *cells) display(field string) string { return httpx.Clean(f.row[field].display, maxName) }

// name is what people call a referenced record. A bare id is no name.
func (f *cells) name(field string) string {
	one := f.row[field]
	if one.bad || (one.display == one.value && recordID.MatchString(one.value)) {
		return ""
	}
	return httpx.Clean(one.display, maxName)
}

func (f *cells) firstName(fields []string) string {
	for _, field := range fields {
		if name := f.name(field); name != "" {
			return name
		}
	}
	return ""
}

// firstWord is the first of the fields that says something, as people read it.
func (f *cells) firstWord(fields []string) string {
	for _, field := range fields {
		if strings.TrimSpace(f.value(field)) != "" {
			return httpx.Clean(plainText(f.row[field].display), maxName-1)
		}
	}
	return ""
}

// prose is the plain text of the first of the fields that holds some.
func (f *cells) prose(fields []string) string {
	for _, field := range fields {
		if text := httpx.Clean(plainText(f.value(field)), ticket.MaxProse-1); text != "" {
			return text
		}
	}
	return ""
}

func (f *cells) key() string {
	if number := httpx.Clean(f.value("number"), maxName); number != "" {
		return number
	}
	return f.value("sys_id")
}

func (f *cells) instant(field string) time.Time {
	text := f.value(field)
	if text == "" {
		return time.Time{}
	}
	at, err := parseInstant(text)
	f.unreadable = f.unreadable || err != nil
	return at
}

func (f *cells) firstInstant(fields []string) time.Time {
	for _, field := range fields {
		if at := f.instant(field); !at.IsZero() {
			return at
		}
	}
	return time.Time{}
}

func (f *cells) flag(field string) bool {
	flag, known := parseFlag(f.value(field))
	return known && flag
}

func (f *cells) number(field string) int {
	text := f.value(field)
	if text == "" {
		return 0
	}
	number, err := parseNumber(text)
	if err != nil || number < 0 || number > 1_000_000 {
		f.unreadable = true
		return 0
	}
	return int(number)
}

// major reads a flag, or the state of a candidate that was accepted.
func (f *cells) major(fields []string) bool {
	for _, field := range fields {
		value := strings.ToLower(f.value(field))
		if flag, _ := parseFlag(value); flag || value == "accepted" || value == "yes" {
			return true
		}
	}
	return false
}

// labels are the tags, which come as one text.
func (f *cells) labels() []string {
	var labels []string
	for tag := range strings.SplitSeq(f.row["sys_tags"].display, ",") {
		if tag = httpx.Clean(tag, maxName); tag != "" {
			labels = append(labels, tag)
		}
	}
	slices.Sort(labels)
	return slices.Compact(labels)
}
