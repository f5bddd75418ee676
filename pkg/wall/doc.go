// Package wall is time as people read it off a wall: days of the calendar and times
// of day, and which instants they are in a zone. Go's own arithmetic takes the second
// of two equal times and has no word for a day without a zone.
//
//	start := wall.Resolve(day, at, zone)
package wall
