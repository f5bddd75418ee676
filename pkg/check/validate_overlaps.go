package check

import "time"

// validateOverlaps refuses windows of one check that overlap: nobody could say
// which of them an answer or a signal belongs to. Four weeks show every weekday
// of every fortnight.
func (c Checklist) validateOverlaps(p problems) {
	zone := c.Zone
	if zone == "" {
		zone = "UTC"
	}
	latest := Date{Year: 2000, Month: time.January, Day: 1}
	for _, slot := range c.Slots {
		if latest.Before(slot.Anchor) {
			latest = slot.Anchor
		}
	}
	from := Resolve(latest, 0, time.UTC)
	definition := Definition{Checklist: c, Zone: zone, From: from}
	definition.Checklist.Calendar, definition.Checklist.Paused = "", false
	rounds, err := Rounds([]Definition{definition}, from, from.AddDate(0, 0, 28))
	if err != nil {
		p.fail("%s", err)
		return
	}
	last := map[string]Round{}
	for _, round := range rounds {
		for _, one := range round.Checks() {
			before, ok := last[one.ID]
			if ok && round.Start.Before(before.End) {
				p.at("slots").fail("the windows of %s and %s overlap on %s", before.Slot.ID, round.Slot.ID, round.Key.Date)
				return
			}
			last[one.ID] = round
		}
	}
}
