/** What the admin page and the REST doors for operators use: questions, answers and actions, each with its roles. */
package org.postcommit.api.admin;
