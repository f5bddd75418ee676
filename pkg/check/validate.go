package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
)

var idPattern = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,62}$`)

const (
	idMessage     = "must be 1 to 63 lower-case letters, digits and dashes"
	maxTitle      = 200
	maxMarkdown   = 20_000
	maxChecks     = 500
	maxSlots      = 24
	maxClosures   = 200
	maxLinks      = 20
	maxClosedDays = 366
)

// problems collects what is wrong below one path.
type problems struct {
	path string
	list *[]Problem
}

func (p problems) at(format string, arguments ...any) problems {
	key := fmt.Sprintf(format, arguments...)
	if p.path != "" && !strings.HasPrefix(key, "[") {
		key = "." + key
	}
	return problems{path: p.path + key, list: p.list}
}

func (p problems) fail(format string, arguments ...any) {
	*p.list = append(*p.list, Problem{Path: p.path, Message: fmt.Sprintf(format, arguments...)})
}

func (p problems) text(name, text string, required bool, most int) {
	switch {
	case required && strings.TrimSpace(text) == "":
		p.at("%s", name).fail("is missing")
	case len([]rune(text)) > most:
		p.at("%s", name).fail("has more than %d characters", most)
	case strings.ContainsFunc(text, isUnprintable):
		p.at("%s", name).fail("holds a control character")
	}
}

func isUnprintable(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }

// Validate says everything that is wrong with a document; nothing means that its
// rounds can be made. Whether its customers exist is the caller's to say.
func (d Document) Validate() []Problem {
	list := []Problem{}
	p := problems{list: &list}
	if d.Version != DocumentVersion {
		p.at("version").fail("must be %d", DocumentVersion)
	}
	calendars := map[string]bool{}
	for i, calendar := range d.Calendars {
		p := p.at("calendars[%d]", i)
		if !idPattern.MatchString(calendar.ID) {
			p.at("id").fail(idMessage)
		}
		if calendars[calendar.ID] {
			p.at("id").fail("there are two calendars %q", calendar.ID)
		}
		calendars[calendar.ID] = true
		calendar.validate(p)
	}
	seen := map[string]bool{}
	for i, checklist := range d.Checklists {
		p := p.at("checklists[%d]", i)
		if seen[checklist.ID] {
			p.at("id").fail("there are two checklists %q", checklist.ID)
		}
		seen[checklist.ID] = true
		checklist.validate(p)
		if checklist.Calendar != "" && !calendars[checklist.Calendar] {
			p.at("calendar").fail("there is no calendar %q", checklist.Calendar)
		}
	}
	for i, template := range d.Templates {
		template.validate(p.at("templates[%d]", i))
	}
	return list
}

// Validate says what is wrong with a calendar.
func (c Calendar) Validate() []Problem {
	list := []Problem{}
	c.validate(problems{list: &list})
	return list
}

// Validate says what is wrong with a checklist on its own.
func (c Checklist) Validate() []Problem {
	list := []Problem{}
	c.validate(problems{list: &list})
	return list
}

func (c Checklist) validate(p problems) {
	if !idPattern.MatchString(c.ID) {
		p.at("id").fail(idMessage)
	}
	if !idPattern.MatchString(c.Customer) {
		p.at("customer").fail("must be the id of a customer of the set-up")
	}
	p.text("title", c.Title, true, maxTitle)
	p.text("about", c.About, false, maxTitle)
	if c.Zone != "" && !isZone(c.Zone) {
		p.at("zone").fail("must be a time zone such as Europe/Rome")
	}
	if !slices.Contains([]Policy{"", SkipDay, RunAnyway, PreviousDay, NextDay}, c.DayOff) {
		p.at("dayOff").fail("must be skip, run, previous or next")
	}
	if len(c.Slots) == 0 || len(c.Slots) > maxSlots {
		p.at("slots").fail("there must be 1 to %d", maxSlots)
	}
	slots := map[string]bool{}
	for i, slot := range c.Slots {
		p := p.at("slots[%d]", i)
		if slots[slot.ID] {
			p.at("id").fail("there are two slots %q", slot.ID)
		}
		slots[slot.ID] = true
		slot.validate(p)
	}
	if len(c.Checks) == 0 || len(c.Checks) > maxChecks {
		p.at("checks").fail("there must be 1 to %d", maxChecks)
	}
	seen := map[string]bool{}
	for i, one := range c.Checks {
		p := p.at("checks[%d]", i)
		if seen[one.ID] {
			p.at("id").fail("there are two checks %q", one.ID)
		}
		seen[one.ID] = true
		one.validate(p, slots)
	}
	if len(*p.list) == 0 {
		c.validateOverlaps(p)
	}
}

func (s Slot) validate(p problems) {
	if !idPattern.MatchString(s.ID) {
		p.at("id").fail(idMessage)
	}
	p.text("title", s.Title, false, maxTitle)
	if _, err := ParseRule(s.Dates); err != nil {
		p.at("dates").fail("%s", err)
	}
	if s.Anchor.IsZero() || s.Anchor.Year < 2000 || s.Anchor.Year > 2100 {
		p.at("anchor").fail("must be the first day, such as 2026-01-05")
	}
	if s.OpensEarly.Duration() > 24*time.Hour {
		p.at("opensEarly").fail("must be at most 24h")
	}
	if !slices.Contains([]Overdue{"", Expire, CarryOver}, s.Overdue) {
		p.at("overdue").fail("must be expire or carry")
	}
}

func isZone(zone string) bool {
	if zone == "Local" || len(zone) > 64 {
		return false
	}
	_, err := time.LoadLocation(zone)
	return err == nil
}

func (t Template) validate(p problems) {
	if !idPattern.MatchString(t.ID) {
		p.at("id").fail(idMessage)
	}
	p.text("title", t.Title, true, maxTitle)
	seen := map[string]bool{}
	for i, parameter := range t.Parameters {
		if !parameterName.MatchString(parameter.Name) || seen[parameter.Name] {
			p.at("parameters[%d].name", i).fail("must be a word of its own, such as host")
		}
		seen[parameter.Name] = true
	}
}

var parameterName = regexp.MustCompile(`^[a-zA-Z][a-zA-Z0-9_]{0,40}$`)
