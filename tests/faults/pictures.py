"""Pictures, logos, portraits."""
