"""The network, and those who answer there."""
