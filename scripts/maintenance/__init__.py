"""Measurements that a maintainer runs now and then.

May import: edition, exports, program.
"""
