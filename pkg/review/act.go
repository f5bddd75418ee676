package review

import (
	"encoding/json"
	"strings"
)

// Person is who did something, as he was called then.
type Person struct {
	UID  string `json:"uid"`
	Name string `json:"name"`
}

// Is says whether both are the same person; without an id, by the name.
func (p Person) Is(other Person) bool {
	if p.UID != "" && other.UID != "" {
		return p.UID == other.UID
	}
	return p.Name == other.Name
}

// Act is a deed as it is kept.
type Act struct {
	// Number grows with every act and decision of the workspace.
	Number   int64  `json:"number"`
	At       int64  `json:"at"`
	By       Person `json:"by"`
	Customer string `json:"customer"`
	Item     string `json:"item"`
	Deed     Deed   `json:"deed"`
}

// NewAct is a deed that is to be kept.
type NewAct struct {
	// Request is the sender's id of it: sent again it is not kept again.
	Request string
	// Customer is a perimeter's id; empty for nobody.
	Customer string
	Item     string
	// ItemAt is the item's own time, by which acts are found.
	ItemAt int64
	// ItemTo and Title are for the annotation of a closed item; nil is a moment, or not
	// over yet, and without a title there is no annotation.
	ItemTo *int64
	Title  string
	// Expects is the number of the last act of the item that the sender saw; nil for
	// one who overrules whatever is there.
	Expects *int64
	Deed    Deed
}

// ParseAct reads an act as pages send it. The error is a sentence.
func ParseAct(raw json.RawMessage) (NewAct, error) {
	var given struct {
		Request  string          `json:"requestId"`
		Customer string          `json:"customer"`
		Item     string          `json:"item"`
		ItemAt   float64         `json:"itemAt"`
		ItemTo   *float64        `json:"itemTo"`
		Title    string          `json:"title"`
		Expects  *int64          `json:"expects"`
		Deed     json.RawMessage `json:"deed"`
	}
	if err := json.Unmarshal(raw, &given); err != nil {
		return NewAct{}, refuse("An act must be an object with requestId, customer, item, itemAt and deed, all in the right form.")
	}
	deed, err := ParseDeed(given.Deed)
	if err != nil {
		return NewAct{}, err
	}
	if given.Expects == nil {
		given.Expects = expectsIn(given.Deed)
	}
	act := NewAct{
		Request: given.Request, Customer: given.Customer, Item: given.Item, ItemAt: wholeMs(given.ItemAt),
		Title: strings.TrimSpace(given.Title), Expects: given.Expects, Deed: deed,
	}
	if given.ItemTo != nil {
		to := wholeMs(*given.ItemTo)
		act.ItemTo = &to
	}
	return act, act.check()
}

// wholeMs is 0, which is no instant, for what is none.
func wholeMs(ms float64) int64 {
	if ms < 1 || ms > latest {
		return 0
	}
	return int64(ms)
}

// expectsIn: deeds may carry it too.
func expectsIn(deed json.RawMessage) *int64 {
	var given struct {
		Expects *int64 `json:"expects"`
	}
	if err := json.Unmarshal(deed, &given); err != nil {
		return nil
	}
	return given.Expects
}

func (a NewAct) check() error {
	switch {
	case strings.TrimSpace(a.Item) == "" || !isKeepable(a.Item, MaxID):
		return refuse("The item's id must be text of 1 to %d characters.", MaxID)
	case !isKeepable(a.Customer, maxWord):
		return refuse("The customer's id must be text of at most %d characters.", maxWord)
	case a.ItemAt <= 0 || a.ItemAt > latest:
		return refuse("The item's time must be a number of milliseconds since 1970.")
	case a.ItemTo != nil && (*a.ItemTo < a.ItemAt || *a.ItemTo > latest):
		return refuse("The item cannot end before it begins.")
	case !isKeepable(a.Title, MaxTitle):
		return refuse("The item's title must be text of at most %d characters.", MaxTitle)
	case a.Expects != nil && *a.Expects < 0:
		return refuse("The field expects must be the number of an act, or 0.")
	case a.Deed.Kind == merge && a.Deed.into() == a.Item:
		return refuse("An item cannot be merged into itself.")
	}
	return nil
}

func (d Deed) into() string {
	var content struct{ Into string }
	_ = json.Unmarshal(d.Content, &content)
	return content.Into
}

// Overrules says whether a deed would overrule another person's act of the same kind
// that its sender has not seen. Both saying the same is no conflict.
func (a NewAct) Overrules(by Person, standing Act) bool {
	return a.Expects != nil && standing.Number > *a.Expects && standing.Deed.Kind == a.Deed.Kind &&
		!standing.By.Is(by) && string(standing.Deed.Content) != string(a.Deed.Content)
}
