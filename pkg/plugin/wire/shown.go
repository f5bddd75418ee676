package wire

import (
	"time"

	"github.com/quantyca/rounds/pkg/setup"
)

type Customer struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Zone string `json:"zone"`
}

func CustomerOf(perimeter setup.Perimeter) Customer {
	return Customer{ID: perimeter.ID, Name: perimeter.Name, Zone: perimeter.Zone}
}

// Act is who did something, as he was called then, and when.
type Act struct {
	At time.Time `json:"at"`
	By string    `json:"by"`
}
