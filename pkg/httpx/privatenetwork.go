package httpx

import (
	"fmt"
	"net/netip"
)

// addressRule is one kind of address that a connection does not reach.
type addressRule struct {
	name  string
	holds func(netip.Addr) bool
}

// carrierGrade (RFC 6598) and the translation prefixes are not covered by netip:
// cloud providers put metadata services and neighbours behind both.
var (
	carrierGrade  = netip.MustParsePrefix("100.64.0.0/10")
	thisNetwork   = netip.MustParsePrefix("0.0.0.0/8")
	reserved      = netip.MustParsePrefix("240.0.0.0/4")
	translated    = netip.MustParsePrefix("64:ff9b::/96")
	translatedOwn = netip.MustParsePrefix("64:ff9b:1::/48")
	sixToFour     = netip.MustParsePrefix("2002::/16")
)

var addressRules = []addressRule{
	{"unspecified", func(a netip.Addr) bool { return a.IsUnspecified() || thisNetwork.Contains(a) }},
	{"loopback", netip.Addr.IsLoopback},
	{"private", func(a netip.Addr) bool { return a.IsPrivate() || carrierGrade.Contains(a) }},
	{"link-local", netip.Addr.IsLinkLocalUnicast},
	{"multicast", netip.Addr.IsMulticast},
	{"reserved", reserved.Contains},
}

// checkAddress answers ErrRefusedAddress, with the rule's name, for an address
// outside the public internet.
func checkAddress(address netip.Addr) error {
	for _, form := range forms(address) {
		for _, rule := range addressRules {
			if rule.holds(form) {
				return fmt.Errorf("%w: %s is a %s address, which a connection reaches only with allowPrivateNetwork",
					ErrRefusedAddress, address, rule.name)
			}
		}
	}
	return nil
}

// forms gives the address itself and the IPv4 address that it carries, if any:
// an IPv6 spelling must not open what the IPv4 spelling closes.
func forms(address netip.Addr) []netip.Addr {
	plain := address.WithZone("").Unmap()
	if plain.Is4() {
		return []netip.Addr{plain}
	}
	raw := plain.As16()
	switch {
	case translated.Contains(plain), translatedOwn.Contains(plain):
		return []netip.Addr{plain, netip.AddrFrom4([4]byte(raw[12:16]))}
	case sixToFour.Contains(plain):
		return []netip.Addr{plain, netip.AddrFrom4([4]byte(raw[2:6]))}
	}
	return []netip.Addr{plain}
}
