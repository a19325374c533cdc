/**
 * The bot that customers ask first (I8). It answers in the words of published articles, says where they are from, and says when it
 * does not know. Nothing it reads is ever taken for a command: questions are looked up and articles are quoted, and that is all.
 */
@NullMarked
package dev.switchboard.assist.bot;

import org.jspecify.annotations.NullMarked;
