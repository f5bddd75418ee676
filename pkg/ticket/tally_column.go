package ticket

// column numbers the words of one key, from 0 in the order in which they are met.
type column struct {
	key   CountKey
	read  func(*Ticket) string
	known map[string]int32
	words []string

	// Of a word that a Glance has the place of, the number is found by it.
	listed  listed
	byPlace [morePlaces]int32
	// Tickets of one owner stand together, so that the last number is mostly the next.
	isOwned   bool
	lastOwner *owner
	last      int32
}

func newColumn(key CountKey) *column {
	c := &column{key: key, read: key.reader(), known: map[string]int32{}, listed: listedKeys[key]}
	c.isOwned = key == CountCustomer || key == CountConnection
	for place := range c.byPlace {
		c.byPlace[place] = -1
	}
	return c
}

func (c *column) number(g *Glance) int32 {
	switch {
	case c.listed.place != nil:
		if place := c.listed.place(g); place > 0 {
			if c.byPlace[place] < 0 {
				c.byPlace[place] = c.numberOf(c.listed.words[place])
			}
			return c.byPlace[place]
		}
	case c.isOwned:
		if c.lastOwner != g.owner {
			c.lastOwner, c.last = g.owner, c.numberOf(c.read(g.Ticket))
		}
		return c.last
	}
	return c.numberOf(c.read(g.Ticket))
}

func (c *column) numberOf(word string) int32 {
	number, known := c.known[word]
	if !known {
		number = int32(len(c.words)) //nolint:gosec // no more words than tickets
		c.known[word] = number
		c.words = append(c.words, word)
	}
	return number
}
