package check

import (
	"net/url"
	"slices"
)

func (c Check) validate(p problems, slots map[string]bool) {
	if !idPattern.MatchString(c.ID) {
		p.at("id").fail(idMessage)
	}
	p.text("title", c.Title, true, maxTitle)
	p.text("owner", c.Owner, false, maxTitle)
	p.text("steps", c.Steps, false, maxMarkdown)
	if !slices.Contains([]Impact{"", NormalImpact, HighImpact}, c.Impact) {
		p.at("impact").fail("must be normal or high")
	}
	for i, slot := range c.Slots {
		if !slots[slot] {
			p.at("slots[%d]", i).fail("there is no slot %q", slot)
		}
	}
	c.Evidence.validate(p.at("evidence"))
	c.Remedy.validate(p.at("remedy"))
	switch c.Kind {
	case "", Manual, Signal:
	case Alert:
		p.at("alert").text("ruleUid", c.Alert.RuleUID, true, maxTitle)
	case Tickets:
		if c.Tickets.Max < 0 {
			p.at("tickets.max").fail("must be 0 or more")
		}
	default:
		p.at("kind").fail("must be manual, alert, signal or tickets")
	}
}

func (e Evidence) validate(p problems) {
	kinds := []EvidenceKind{NoEvidence, NoteEvidence, NumberEvidence, LinkEvidence, PanelEvidence, TicketEvidence}
	switch {
	case !slices.Contains(kinds, e.Kind):
		p.at("kind").fail("must be note, number, link, panel or ticket")
	case e.Kind == NoEvidence && e.Required:
		p.at("kind").fail("must say what is required")
	case e.Kind != NumberEvidence && (e.Min != nil || e.Max != nil || e.Unit != ""):
		p.fail("unit, min and max go with numbers only")
	case e.Min != nil && e.Max != nil && *e.Max < *e.Min:
		p.at("max").fail("must not be below min")
	}
	p.text("label", e.Label, false, maxTitle)
	p.text("unit", e.Unit, false, maxTitle)
}

func (r Remedy) validate(p problems) {
	p.text("steps", r.Steps, false, maxMarkdown)
	if len(r.Links) > maxLinks {
		p.at("links").fail("there are more than %d", maxLinks)
	}
	for i, link := range r.Links {
		p := p.at("links[%d]", i)
		p.text("title", link.Title, true, maxTitle)
		if address, err := url.Parse(link.URL); err != nil || address.Host == "" || address.User != nil ||
			(address.Scheme != "https" && address.Scheme != "http") {
			p.at("url").fail("must be a whole address that begins with https:// or http://, without a password")
		}
	}
	if r.Ticket != nil {
		p.at("ticket").text("title", r.Ticket.Title, true, maxTitle)
		p.at("ticket").text("description", r.Ticket.Description, false, maxMarkdown)
	}
}
